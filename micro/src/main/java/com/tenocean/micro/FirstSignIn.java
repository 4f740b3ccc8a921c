package com.tenocean.micro;

import com.tenocean.micro.database.EmbeddedDatabase.Access;
import com.tenocean.micro.demo.Demo;
import com.tenocean.micro.demo.DemoPassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How the first person gets in: with a demo account, or with the first admin's one-time link. */
interface FirstSignIn {

  /**
   * Called once the portal runs and its tables are there.
   *
   * @param ownDatabase empty if the database is not one of this program's own
   */
  void tell(Greeting greeting, Optional<Access> ownDatabase);

  /** Chooses, and tells the portal, which is not yet started. */
  static FirstSignIn choose(DataFolder folder, Secrets secrets) {
    var foreign = Settings.has("tenocean.db.url");
    var demo = Settings.flag("tenocean.demo", !foreign);
    if (demo && foreign) {
      throw new StartFailure(
          "tenocean.demo is true, but demo accounts are never put into the database of"
              + " tenocean.db.url");
    }
    return demo ? demo(secrets) : firstAdmin(folder);
  }

  private static FirstSignIn demo(Secrets secrets) {
    System.setProperty("tenocean.first-admin.enabled", "false");
    Settings.offer("tenocean.development", "true");
    var password =
        Settings.find("tenocean.demo.password")
            .orElseGet(() -> secrets.get("demo", DemoPassword::make));
    return (greeting, database) ->
        greeting.demo(new Demo(database.orElseThrow().dataSource()).open(password), password);
  }

  private static FirstSignIn firstAdmin(DataFolder folder) {
    Settings.offer("tenocean.first-admin.file", folder.resolve("first-admin-link").toString());
    var file = Path.of(Settings.find("tenocean.first-admin.file").orElseThrow());
    return (greeting, database) -> {
      if (Files.exists(file)) {
        greeting.firstAdmin(file);
      }
    };
  }
}
