package london.datahub.command;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The pages of the hub, where it serves any: a command that serves none does without them and what they need. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ComponentScan(
        basePackages = "london.datahub",
        useDefaultFilters = false,
        includeFilters = @Filter({Controller.class, ControllerAdvice.class}))
class HubPages {}
