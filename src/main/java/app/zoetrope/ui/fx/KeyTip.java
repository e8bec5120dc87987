package app.zoetrope.ui.fx;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/// A tooltip that tells the keys of today: in `Mute ([MUTE])` the command in brackets stands for its key. A command
/// without a key leaves nothing behind.
public final class KeyTip {
    private static final Pattern COMMAND = Pattern.compile("\\[([A-Z_]+)]");
    private static final Pattern GROUP = Pattern.compile("\\s*\\([^()]*\\[[A-Z_]+][^()]*\\)");

    private KeyTip() {}

    /// Gives the node a tooltip with these words, made when the pointer first comes.
    public static void put(Node node, String words) {
        Tips.put(node, plain(words), scene -> told(words, scene));
    }

    /// Gives the control a tooltip with these words, and its name for screen readers.
    public static void set(Control control, String words) {
        control.setAccessibleText(plain(words));
        put(control, words);
    }

    /// Keeps a label's words telling the keys of today.
    public static void tell(Labeled label, String words) {
        InvalidationListener show = _ -> label.setText(told(words, label.getScene()));
        label.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.getProperties().removeListener(show);
            }
            if (now != null) {
                now.getProperties().addListener(show);
                show.invalidated(now.getProperties());
            }
        });
    }

    /// The words without what they say of keys: a control's name.
    public static String plain(String words) {
        return COMMAND.matcher(GROUP.matcher(words).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    /// The words with the keys of that window; as `plain` outside of any.
    public static String told(String words, @Nullable Scene scene) {
        Optional<KeyMap> keys = KeyMap.of(scene);
        if (keys.isEmpty()) {
            return plain(words);
        }
        return COMMAND.matcher(words).replaceAll(found -> key(keys.get(), found));
    }

    private static String key(KeyMap keys, MatchResult found) {
        return Matcher.quoteReplacement(keys.words(found.group(1)).orElse(""));
    }
}
