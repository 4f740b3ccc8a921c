package com.tenocean.micro.server;

import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param portal the port of the portal, on all addresses
 * @param health the port of the loopback address where whoever restarts a hanging process asks, if
 *     it has one
 */
public record HttpPorts(int portal, Optional<Integer> health) {}
