package com.tenocean.web.device;

import com.tenocean.notification.push.Device;
import com.tenocean.notification.push.DeviceName;
import com.tenocean.notification.push.DeviceNotFoundException;
import com.tenocean.notification.push.PushDevicesService;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.shared.TypedText;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import com.tenocean.web.visit.Query;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/** What the person calls a device. */
@Named
@ViewScoped
public class DeviceNamePage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject PushDevicesService service;
  @Inject Notices notices;
  @Inject Text text;
  @Inject HttpServletRequest request;

  private SubscriptionId id;
  private String name;

  @PostConstruct
  void open() {
    asked()
        .ifPresent(
            device -> {
              id = device.id();
              name = device.name();
            });
  }

  private Optional<Device> asked() {
    return Query.read(request, "id", SubscriptionId::of)
        .flatMap(
            asked ->
                service.mine().stream().filter(device -> device.id().equals(asked)).findFirst());
  }

  /** Answers that the page is not there if the person has no such device. */
  public void check() {
    if (id == null) {
      throw new DeviceNotFoundException(null);
    }
  }

  /** For the input: the name as it would be kept must be one. */
  public void checkName(FacesContext context, UIComponent input, Object typed) {
    var tidy = TypedText.tidy(String.valueOf(typed));
    if (tidy.isEmpty()) {
      complain("devices.nameEmpty");
    } else if (tidy.length() > DeviceName.MAX_LENGTH) {
      complain("devices.nameTooLong");
    }
  }

  private void complain(String key) {
    var words = text.format(key, DeviceName.MAX_LENGTH);
    throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
  }

  public String save() {
    service.rename(id, new DeviceName(name));
    notices.done("devices.renamed");
    return "/settings/devices?faces-redirect=true";
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
