package app.zoetrope.export;

import java.io.IOException;
import java.util.List;

/// Remembers exports that are under way, so that a later start can finish them. Calls block.
public interface ExportJournal {
    /// Remembers nothing.
    ExportJournal NONE = new ExportJournal() {
        @Override
        public Entry begin(ExportPlan plan) {
            return Entry.NONE;
        }

        @Override
        public List<Unfinished> unfinished() {
            return List.of();
        }
    };

    /// Written down before the first file is.
    Entry begin(ExportPlan plan) throws IOException;

    /// The exports that a stop left behind, held for this process until each is ended or closed; never one that
    /// another process is at.
    List<Unfinished> unfinished() throws IOException;

    /// @param plan what is left of it; places of its items are those for `done`
    record Unfinished(ExportPlan plan, Entry entry) {}

    /// An export under way.
    interface Entry extends AutoCloseable {
        Entry NONE = new Entry() {
            @Override
            public void done(int index) {}

            @Override
            public void end() {}

            @Override
            public void close() {}
        };

        /// The file of this item is whole under its name, or will not come.
        void done(int index) throws IOException;

        /// Nothing is left to do.
        void end() throws IOException;

        /// Lets go of it; what was not ended stays for a later start.
        @Override
        void close() throws IOException;
    }
}
