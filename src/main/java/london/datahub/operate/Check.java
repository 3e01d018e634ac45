package london.datahub.operate;

import java.util.List;

/** Looks at one side of the hub; changes nothing, and says of everything that it looks at whether it is well. */
@FunctionalInterface
public interface Check {
    List<Finding> look();
}
