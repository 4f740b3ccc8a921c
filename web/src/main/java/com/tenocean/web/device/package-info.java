/** The pages on which people say which of their devices the portal may push to. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.device;
