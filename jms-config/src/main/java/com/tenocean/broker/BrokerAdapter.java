package com.tenocean.broker;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.apache.activemq.artemis.uri.ConnectorTransportConfigurationParser;

/**
 * The Artemis adapter, told where the broker is by a URL, as every other client of Artemis is; the
 * adapter of Artemis wants class names and parameters in two parallel lists instead. It takes no
 * message before the application is ready.
 */
public class BrokerAdapter extends ActiveMQResourceAdapter {
  private static final long serialVersionUID = 1L;

  private final Map<MessageEndpointFactory, AwaitedEndpoint> awaited = new ConcurrentHashMap<>();

  /**
   * Names the broker or brokers.
   *
   * @param url one URL such as {@code tcp://broker:61616?sslEnabled=true}, or several, separated by
   *     commas, of brokers that stand in for one another
   */
  public void setBrokerUrl(String url) {
    var brokers =
        List.of(url.trim().split("\\s*,\\s*")).stream().map(BrokerAdapter::parse).toList();
    setConnectorClassName(joined(brokers, TransportConfiguration::getFactoryClassName));
    setConnectionParameters(joined(brokers, broker -> parameters(broker.getParams())));
  }

  private static TransportConfiguration parse(String url) {
    try {
      return new ConnectorTransportConfigurationParser(false).newObject(new URI(url), null).get(0);
    } catch (Exception wrong) { // the parser declares no less
      throw new IllegalArgumentException(
          "tenocean.broker.url is \"" + url + "\"; wanted is a URL such as tcp://host:61616",
          wrong);
    }
  }

  private static String parameters(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";"));
  }

  private static String joined(
      List<TransportConfiguration> brokers, Function<TransportConfiguration, String> part) {
    return brokers.stream().map(part).collect(Collectors.joining(","));
  }

  /** Connects a message-driven bean to its queue as soon as its application is ready. */
  @Override
  public void endpointActivation(MessageEndpointFactory bean, ActivationSpec queue)
      throws ResourceException {
    var work = new AwaitedEndpoint(bean, () -> super.endpointActivation(bean, queue));
    awaited.put(bean, work);
    getWorkManager().scheduleWork(work);
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory bean, ActivationSpec queue) {
    var work = awaited.remove(bean);
    if (work != null) {
      work.release();
    }
    super.endpointDeactivation(bean, queue);
  }
}
