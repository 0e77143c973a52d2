package eu.vigie.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses to start where others can reach it until an administrator's password is configured. */
@Component
class EvaluationGuard {

    EvaluationGuard(
            @Value("${vigie.admin.password}") String password, @Value("${server.address:0.0.0.0}") String address) {
        if (password.isBlank() && !isThisMachineAlone(address)) {
            throw new OpenToOthers(address);
        }
    }

    private static boolean isThisMachineAlone(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
