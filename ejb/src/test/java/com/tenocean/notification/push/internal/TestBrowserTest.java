package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The tests' browser reads as the RFC says, and what the portal encrypts. */
class TestBrowserTest {

  /** RFC 8291, appendix A. */
  @Test
  void readsTheExampleOfTheStandard() throws Exception {
    var browser =
        TestBrowser.of(
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");

    var text =
        browser.read(
            Base64.getUrlDecoder()
                .decode(
                    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));

    assertThat(text).isEqualTo("When I grow up, I want to be a watermelon");
  }

  @Test
  void readsWhatThePortalEncrypts() throws Exception {
    var browser = TestBrowser.any();
    var encrypted =
        MessageEncryptions.of()
            .encrypt(browser.at("https://push.example/1").keyInfo(), PushMessage.ofUTF8("新公告 🌊"));

    assertThat(browser.read(encrypted.toBytes())).isEqualTo("新公告 🌊");
  }
}
