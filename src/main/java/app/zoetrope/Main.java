package app.zoetrope;

import app.zoetrope.app.StartLook;
import app.zoetrope.app.TerminalServices;
import app.zoetrope.app.ZoetropeApp;
import app.zoetrope.cli.Arguments;
import app.zoetrope.cli.Commands;
import app.zoetrope.model.Redaction;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.platform.Logging;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Not the `Application`, so that a command needs no toolkit and a window can fail in words before there is one.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            // Pictures are drawn without a display; asked for one, AWT fails where DISPLAY names a server that is gone.
            System.setProperty("java.awt.headless", "true");
        }
        StartLook.apply(AppFolders.ofSystem().settingsFile());
        if (Arguments.areForTerminal(args)) {
            System.exit(terminal(args));
        }
        System.exit(ZoetropeApp.open(args, new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    private static int terminal(String[] args) {
        AppFolders folders = AppFolders.ofSystem();
        boolean verbose = List.of(args).contains(Arguments.VERBOSE);
        Logging.configure(folders.logs(), verbose, Redaction::redact);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            return Commands.run(args, () -> TerminalServices.open(folders), out, err);
        } finally {
            out.flush();
            err.flush();
            Logging.stop();
        }
    }
}
