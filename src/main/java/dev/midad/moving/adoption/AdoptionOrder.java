package dev.midad.moving.adoption;

import dev.midad.language.text.ForeignMedia;
import java.util.Set;

/**
 * Says what an adoption is to ask for.
 *
 * @param hosts the only servers that are asked; all where none is named
 * @param most how many addresses are asked at most
 * @param isAgain whether addresses are asked that were refused for good before
 */
record AdoptionOrder(Set<String> hosts, long most, boolean isAgain) {

    AdoptionOrder {
        hosts = Set.copyOf(hosts);
    }

    boolean isOfHosts(String address) {
        return hosts.isEmpty() || hosts.contains(ForeignMedia.host(address));
    }
}
