package london.datahub.portal;

import london.datahub.issue.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a program is told when it cannot have what it asked for: problem details (RFC 9457), never a trace. */
@RestControllerAdvice(assignableTypes = TableApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures {
    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        boolean unknown = refusal.kind() == Refusal.Kind.BAD_INPUT;
        return ProblemDetail.forStatusAndDetail(
                unknown ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail misread() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "release, page and size are whole numbers. See /api/v1/openapi.json.");
    }

    @ExceptionHandler(DataAccessException.class)
    ProblemDetail databaseAway() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The tables cannot be read now. Try again in a minute.");
    }
}
