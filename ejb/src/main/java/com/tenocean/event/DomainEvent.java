package com.tenocean.event;

/**
 * Something that happened: a record in the past tense that carries ids, never entities or secrets.
 */
public interface DomainEvent {}
