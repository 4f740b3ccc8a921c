package com.tenocean.announcement;

/**
 * How many people an audience has at present.
 *
 * @param withoutEmail how many of them get no mail, and read it in the lobby or on paper
 */
public record Reach(int people, int withoutEmail) {}
