/**
 * Text that people write with a little formatting: CommonMark (https://spec.commonmark.org/0.31.2),
 * tables and bare links as on GitHub. Knows nothing of the building's life; pages, mails and
 * searches all read such text through here, so that it is as safe in one place as in the other.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.markup;
