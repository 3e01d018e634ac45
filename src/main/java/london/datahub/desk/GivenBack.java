package london.datahub.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import london.datahub.issue.Issue;
import london.datahub.sheet.IssueList;
import london.datahub.sheet.MarkedCopy;

/** What an officer takes home: the file itself, marked, and the list of all issues. Never kept by the hub. */
final class GivenBack {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OLD_WORKBOOK = "application/vnd.ms-excel";

    private GivenBack() {}

    /** Sends the marked copy; it is made whole first, so that a refusal is still a page. */
    static void marked(InputStream original, List<Issue> issues, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        MarkedCopy.write(original, issues, copy);
        byte[] bytes = copy.toByteArray();
        boolean xlsx = bytes.length > 1 && bytes[0] == 'P';
        asFile("marked." + (xlsx ? "xlsx" : "xls"), xlsx ? WORKBOOK : OLD_WORKBOOK, response);
        response.getOutputStream().write(bytes);
    }

    static void csv(List<Issue> issues, HttpServletResponse response) throws IOException {
        asFile("issues.csv", "text/csv;charset=UTF-8", response);
        IssueList.writeCsv(issues, response.getOutputStream());
    }

    static void html(List<Issue> issues, String feed, HttpServletResponse response) throws IOException {
        asFile("issues.html", "text/html;charset=UTF-8", response);
        IssueList.writeHtml(issues, feed, response.getOutputStream());
    }

    static void asFile(String name, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
