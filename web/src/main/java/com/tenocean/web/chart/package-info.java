/** Shapes of charts, which pages draw as SVG; all words stand outside of the pictures. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.chart;
