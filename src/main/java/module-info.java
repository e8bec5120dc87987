/// Zoetrope: from a still picture to a moving clip with sound.
module app.zoetrope {
    requires atlantafx.base;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.drew.metadata;
    requires info.picocli;
    requires java.desktop;
    requires java.keyring;
    requires java.net.http;
    requires java.sql;
    requires javafx.controls;
    requires javafx.media;
    requires net.harawata.appdirs;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.bootstrapicons;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
    requires static org.jspecify;
    requires tools.jackson.databind;

    // JavaFX makes the Application, picocli and Jackson read records and annotated fields.
    exports app.zoetrope.app to
            javafx.graphics;

    opens app.zoetrope.cli to
            info.picocli;
    opens app.zoetrope.engine.segmind to
            tools.jackson.databind;
    opens app.zoetrope.export to
            tools.jackson.databind;
    opens app.zoetrope.settings to
            tools.jackson.databind;
    opens app.zoetrope.storage to
            tools.jackson.databind;
    opens app.zoetrope.library to
            tools.jackson.databind;
    opens app.zoetrope.model to
            tools.jackson.databind;
}
