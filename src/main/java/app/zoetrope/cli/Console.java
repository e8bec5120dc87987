package app.zoetrope.cli;

import app.zoetrope.model.Redaction;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Results go to standard output, everything else to standard error; nothing goes anywhere with a key in it.
///
/// @param interactive whether a person watches
record Console(PrintWriter out, PrintWriter err, boolean interactive, Asking asking) {
    void result(String line) {
        out.println(Redaction.redact(line));
        out.flush();
    }

    /// One object a line.
    void result(JsonNode object) {
        result(object.toString());
    }

    void say(String line) {
        err.println(Redaction.redact(line));
        err.flush();
    }

    /// Asks for a passphrase, after these words; empty where nobody can be asked.
    Optional<char[]> passphrase(String words) {
        return asking.unseen(() -> {
            err.print(words + " ");
            err.flush();
        });
    }

    /// Rows as aligned columns; the last column is as long as it is.
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).repeat(' ', widths[i] - length(row.get(i)) + 2);
            }
            result(line.toString().stripTrailing());
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
