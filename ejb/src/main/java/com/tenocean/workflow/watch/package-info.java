/** How the engine is doing: for monitors, for health checks, and for those who tell the admins. */
@org.jspecify.annotations.NullMarked
package com.tenocean.workflow.watch;
