package london.datahub.portal;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Which of a table's rows a page shows.
 *
 * @param page counted from 1
 * @param size rows a page
 */
record Paging(long page, long pages, long rows, int size) {
    static final int ROWS_A_PAGE = 100;

    /** Returns the page of that number, or the nearest there is. */
    static Paging of(long rows, long page) {
        return of(rows, page, ROWS_A_PAGE);
    }

    /** Returns the page of that number where pages have that many rows, or the nearest there is. */
    static Paging of(long rows, long page, int size) {
        long pages = Math.max(1, (rows + size - 1) / size);
        return new Paging(Math.max(1, Math.min(page, pages)), pages, rows, size);
    }

    long skipped() {
        return (page - 1) * size;
    }

    public long firstRow() {
        return rows == 0 ? 0 : skipped() + 1;
    }

    public long lastRow() {
        return Math.min(rows, skipped() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    /** Returns the pages to link: the first, the last and those beside this one, in order. */
    public List<Long> linked() {
        return LongStream.of(1, page - 1, page, page + 1, pages)
                .filter(number -> number >= 1 && number <= pages)
                .distinct()
                .boxed()
                .toList();
    }

    /** Tells whether pages between this linked one and the one before it are left out. */
    public boolean gapBefore(long number) {
        return number > 1 && !linked().contains(number - 1);
    }
}
