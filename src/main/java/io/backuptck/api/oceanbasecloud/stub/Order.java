package io.backuptck.api.oceanbasecloud.stub;

import java.util.Optional;

/**
 * A start that was understood.
 *
 * @param tenantId empty when a physical start names none
 */
record Order(boolean isPhysical, Optional<String> tenantId) {
}
