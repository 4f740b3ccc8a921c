package com.tenocean.micro;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Writes the log for programs: an object on each line, all of its values texts. What a message
 * names, as in {@code run={0} step="{1}"}, has a field of its own besides. (Payara's formatter for
 * JSON is out of reach of a log that begins before Payara, and keeps such names in the message.)
 */
public final class JsonLines extends Formatter {
  private static final Pattern NAMED = Pattern.compile("(\\w+)=\"?\\{(\\d{1,2})[,}]");

  @Override
  public String format(LogRecord record) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("time", record.getInstant().toString());
    fields.put("level", record.getLevel().getName());
    fields.put("logger", String.valueOf(record.getLoggerName()));
    fields.put("message", String.valueOf(formatMessage(record)));
    addNamed(fields, record);
    if (record.getThrown() != null) {
      fields.put("exception", record.getThrown().toString());
      fields.put("trace", trace(record.getThrown()));
    }
    return JsonText.object(fields) + "\n";
  }

  private static void addNamed(Map<String, String> fields, LogRecord record) {
    var values = record.getParameters();
    if (record.getMessage() == null || values == null) {
      return;
    }
    var named = NAMED.matcher(record.getMessage());
    while (named.find()) {
      var place = Integer.parseInt(named.group(2));
      if (place < values.length) {
        fields.putIfAbsent(named.group(1), String.valueOf(values[place]));
      }
    }
  }

  private static String trace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
