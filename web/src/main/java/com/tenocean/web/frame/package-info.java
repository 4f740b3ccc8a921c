/**
 * What stands around every page: template, places, notices, theme; with {@code web.language}
 * (texts), {@code web.form} (fields) and {@code web.guard} (headers, errors) what a page is built
 * on.
 *
 * <h2>How to write a page</h2>
 *
 * <ol>
 *   <li>{@code webapp/<path>.xhtml} answers {@code /<path>}. It is a {@code <ui:composition
 *       template="/WEB-INF/frame/page.xhtml">} with {@code <ui:param name="title" …>} and {@code
 *       <ui:define name="content">}; {@code lead} (a sentence under the title) and {@code action}
 *       (the one primary action) if it has them; {@code <ui:param name="width" value="wide">} for
 *       tables; {@code <ui:param name="stateless" value="#{true}">} where every bean is
 *       request-scoped: visitors get no session, and the page never grows too old (AJAX and view
 *       scope need state).
 *   <li>Words: {@code com/tenocean/web/i18n/<feature>.properties}, {@code _es} and {@code _zh_CN};
 *       in the page {@code #{text.<feature>['key']}}, with places to fill {@code
 *       #{text.format('<feature>.key', value)}}; in Java {@code @Inject Text}. Texts with places
 *       are {@link java.text.MessageFormat} patterns (’ as apostrophe, never ').
 *   <li>Forms: {@code <h:form id="form">}, {@code <to:errorSummary/>} first, each input in a {@code
 *       <to:field label= help= optional=>}, {@code <h:commandButton styleClass="button primary">}.
 *       The action returns {@code "/where?faces-redirect=true"} after {@code
 *       notices.done("feature.key")}. A complaint of the action: {@code complaints.about("form:id",
 *       "feature.key")}.
 *   <li>A button that depends on how a thing stands ({@code rendered="#{page.waiting or
 *       facesContext.postback}"}): the thing may have changed since the page was drawn, and Faces
 *       passes over a button that is rendered no more. Heard, its action can say what came between.
 *       Otherwise the portal tells that the last step was not done, whatever it was.
 *   <li>AJAX only where it helps, and only by {@code p:} ({@code p:ajax}, {@code p:commandButton}):
 *       {@code f:ajax} evaluates text as script, which the policy forbids. No inline script, style
 *       or {@code on…} attribute in a page.
 *   <li>Parts: {@code to:status}, {@code to:notice}, {@code to:empty}, {@code to:chip}, {@code
 *       to:tabs}, {@code to:more}, {@code to:confirm}, {@code to:bulk}, {@code to:icon}; {@code
 *       to:prose} for what people wrote with Markdown; {@code <table class="table">} with {@code
 *       data-label} on each {@code td}; {@code micro/src/test/gallery} shows all of them.
 *   <li>Times: a list may say them loosely ({@code times.day}, {@code times.age}) with the exact
 *       one as title of the {@code <time>}. A title shows to a mouse alone, so the page that the
 *       list leads to has the exact one in words; a list that leads to none has it itself.
 *   <li>Navigation: a line in {@link com.tenocean.web.frame.Place} and {@code place.<NAME>} in the
 *       {@code frame} bundles. Sign-in puts a {@link com.tenocean.web.visit.SignedIn} into the
 *       session; a profile observes {@link com.tenocean.web.language.LanguageChosen}.
 *   <li>A thing with an address of its own ({@code /announcements/{id}}): a subclass of {@link
 *       com.tenocean.web.visit.IdAddressFilter}, its page below {@code WEB-INF}, forms with {@code
 *       useRequestURI}. On paper {@code no-print} is left out and {@code print-only} added.
 *   <li>What is not there, or is another's: throw an exception named {@code …NotFoundException};
 *       the answer is 404. Never catch to log: what nobody catches becomes the error page with its
 *       reference.
 * </ol>
 */
package com.tenocean.web.frame;
