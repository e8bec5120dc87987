package app.zoetrope.ui.gallery;

import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/// The numbers from 0 to one less than a size, kept nowhere: a hundred thousand rows cost as much as one.
final class RowList extends ObservableListBase<Integer> {
    private int size;

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    void resize(int newSize) {
        int before = size;
        if (newSize == before) {
            return;
        }
        beginChange();
        size = newSize;
        if (newSize > before) {
            nextAdd(before, newSize);
        } else {
            nextRemove(newSize, IntStream.range(newSize, before).boxed().toList());
        }
        endChange();
    }
}
