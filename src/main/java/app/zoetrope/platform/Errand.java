package app.zoetrope.platform;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a later start tells the first one: its arguments, and the answer to that, as bytes.
final class Errand {
    static final int TAKEN = 1;
    private static final long MARK = 0x5A4F4554524F5045L;
    private static final int MOST = 20_000;
    private static final int MOST_BYTES = 8 << 20;

    private Errand() {}

    static void write(DataOutputStream out, List<String> arguments) throws IOException {
        out.writeLong(MARK);
        out.writeInt(arguments.size());
        for (String each : arguments) {
            byte[] text = each.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
        out.flush();
    }

    /// @throws IOException where these are no such bytes, or too many
    static List<String> read(DataInputStream in) throws IOException {
        if (in.readLong() != MARK) {
            throw new IOException("No start of this application");
        }
        int count = within(in.readInt(), MOST);
        List<String> arguments = new ArrayList<>();
        int left = MOST_BYTES;
        for (int i = 0; i < count; i++) {
            int length = within(in.readInt(), left);
            left -= length;
            byte[] text = in.readNBytes(length);
            if (text.length < length) {
                throw new IOException("It broke off");
            }
            arguments.add(new String(text, StandardCharsets.UTF_8));
        }
        return List.copyOf(arguments);
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("Too much");
        }
        return number;
    }
}
