/**
 * What an admin sees of the engine: its runs, the events that started them, its workflows, its
 * queues. Every list is read in parts of bounded size, by a key that an index orders, so that it
 * stays as fast with a million finished runs as with a hundred.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.workflow.console;
