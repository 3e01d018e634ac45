package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import london.datahub.job.Reception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderRoleTest {
    @TempDir
    Path folder;

    @Test
    void rows_come_in_with_the_rights_of_the_loader_and_not_of_the_owner() throws IOException {
        Path file = Files.writeString(
                folder.resolve("offences.csv"),
                "CRIS No,Date Recorded,Outcome,Borough,Victim Age\n1000001/21,01/05/2021,Charged,Camden,17\n");
        try (RunningHub hub = RunningHub.on("PostgreSQL", folder)) {
            hub.sql()
                    .sql("revoke insert on warehouse.offence from datahub_loader")
                    .update();
            assertThatThrownBy(() -> hub.submit(file, "met-offences", "MPS", "2021-05"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(hub.count("select count(*) from warehouse.submission where state = 'received'"))
                    .isEqualTo(1);

            hub.sql().sql("grant insert on warehouse.offence to datahub_loader").update();
            assertThat(hub.context.getBean(Reception.class).finishInterrupted(stage -> {}))
                    .isEqualTo(1);
            assertThat(hub.count("select count(*) from warehouse.offence")).isEqualTo(1);
        }
    }
}
