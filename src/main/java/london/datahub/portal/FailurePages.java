package london.datahub.portal;

import london.datahub.issue.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a reader sees when a page cannot be shown: a sentence and the next step, never a trace. */
@ControllerAdvice
class FailurePages {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        boolean unknown = refusal.kind() == Refusal.Kind.BAD_INPUT;
        var page = new ModelAndView(
                unknown ? "error/404" : "error/403", unknown ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
        return page.addObject("reason", refusal.getMessage());
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ModelAndView notFound() {
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(DataAccessException.class)
    ModelAndView databaseAway(DataAccessException failure) {
        // Its message can hold SQL and values: the kind of failure must do.
        LOG.error(
                "A page could not be read from the database: {}",
                failure.getClass().getSimpleName());
        return new ModelAndView("error/500", HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
