package app.zoetrope.ui.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Every command of the window and the key it has now: the one table behind the keys themselves, the sheet that lists
/// them, the settings that change them and the tooltips that tell them. JavaFX thread only.
public final class KeyMap {
    private static final Set<KeyCode> KEPT = Set.of(KeyCode.ESCAPE, KeyCode.TAB, KeyCode.ENTER, KeyCode.UNDEFINED);
    private static final String DIGITS = "012345";

    private final Map<String, Command> commands;
    private final Property<Map<String, String>> changes;
    private boolean listening = true;

    /// @param place where it means something, in words; commands of one place follow each other
    /// @param screens the same for comparing: two commands of one screen cannot share a key
    public record Command(String id, String words, String place, Set<String> screens, KeyCombination standard) {}

    /// @param changes the user's own keys by the command's id, as `KeyCombination` names them
    public KeyMap(List<Command> commands, Property<Map<String, String>> changes) {
        this.commands = commands.stream()
                .collect(Collectors.toMap(Command::id, each -> each, (first, _) -> first, LinkedHashMap::new));
        this.changes = changes;
    }

    /// The table of a window, for those in it.
    public static Optional<KeyMap> of(@Nullable Scene scene) {
        return scene != null && scene.getProperties().get(KeyMap.class) instanceof KeyMap map
                ? Optional.of(map)
                : Optional.empty();
    }

    /// Makes it the table of a window. What listens to the scene's properties hears of it, and of each change of a key.
    public void install(Scene scene) {
        scene.getProperties().put(KeyMap.class, this);
        changes.subscribe(now -> scene.getProperties().put(changes, now));
    }

    public List<Command> commands() {
        return List.copyOf(commands.values());
    }

    /// Empty for a command that does not exist.
    public Optional<KeyCombination> key(String id) {
        return Optional.ofNullable(commands.get(id)).map(command -> own(id).orElse(command.standard()));
    }

    /// In words of the person's language, as `Ctrl+E`.
    public Optional<String> words(String id) {
        return key(id).map(KeyMap::words);
    }

    public static String words(KeyCombination key) {
        return KeyNames.of(key);
    }

    public boolean isChanged(String id) {
        return own(id).isPresent();
    }

    private Optional<KeyCombination> own(String id) {
        try {
            return Optional.ofNullable(changes.getValue().get(id)).map(KeyCombination::valueOf);
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    /// Whether commands may have the key at all: some belong to every control, and the digits to the stars.
    public static boolean isFree(KeyCombination key) {
        return !(key instanceof KeyCodeCombination plain)
                || plain.getShift() == KeyCombination.ModifierValue.DOWN
                || plain.getShortcut() == KeyCombination.ModifierValue.DOWN
                || plain.getAlt() == KeyCombination.ModifierValue.DOWN
                || !(KEPT.contains(plain.getCode()) || isStar(plain.getCode()));
    }

    private static boolean isStar(KeyCode code) {
        return code.isDigitKey() && DIGITS.contains(code.getName());
    }

    /// The command that has this key already on a screen of this one.
    public Optional<Command> conflict(String id, KeyCombination key) {
        Command mine = commands.get(id);
        return commands.values().stream()
                .filter(other -> mine != null && !other.id().equals(id) && share(mine, other))
                .filter(other -> key(other.id())
                        .filter(taken -> KeyNames.plain(taken).equals(KeyNames.plain(key)))
                        .isPresent())
                .findFirst();
    }

    private static boolean share(Command one, Command other) {
        return one.screens().stream().anyMatch(other.screens()::contains);
    }

    /// To be asked for conflicts before.
    public void change(String id, KeyCombination key) {
        var next = new LinkedHashMap<>(changes.getValue());
        next.put(id, key.getName());
        changes.setValue(Map.copyOf(next));
    }

    public void reset(String id) {
        var next = new LinkedHashMap<>(changes.getValue());
        next.remove(id);
        changes.setValue(Map.copyOf(next));
    }

    public void resetAll() {
        changes.setValue(Map.of());
    }

    /// While a new key is being pressed for a command, no command runs.
    public void setListening(boolean commandsRun) {
        listening = commandsRun;
    }

    public boolean isListening() {
        return listening;
    }

    /// The key that was pressed, as a combination; empty for a modifier alone.
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        if (event.getCode().isModifierKey() || event.getCode() == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(
                event.getCode(),
                held(event.isShiftDown()),
                KeyCombination.ModifierValue.UP,
                held(event.isAltDown()),
                KeyCombination.ModifierValue.UP,
                held(event.isShortcutDown())));
    }

    private static KeyCombination.ModifierValue held(boolean down) {
        return down ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }
}
