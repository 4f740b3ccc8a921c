/** Fields and complaints, tied together for eyes and for screen readers. */
package com.tenocean.web.form;
