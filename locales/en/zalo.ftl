# For the person who connects the Official Account
zalo-connect = Zalo: to connect the Official Account, its admin opens this link (give it to nobody else): { $link }
zalo-consent-done = The Zalo Official Account is connected. You may close this page.
zalo-consent-wrong = This link is wrong or has expired. Please take a new one where the service runs (restart it to get one).
zalo-consent-failed = Zalo did not allow the connection. Please open the link and try again.

# For staff, when something must be done
zalo-lapses = ⚠️ Zalo: the permission to send ends in { $days } days, as it has not been renewed for long. Please check the network of the machine that runs the service.
zalo-stopped-consent = ⚠️ Zalo sends nothing any more: the access to the Official Account has ended. Its admin opens this link and agrees: { $link }
zalo-stopped-lost = ⚠️ Zalo sends nothing any more: the last renewal was not answered, so the access may be lost. The account's admin opens this link and agrees: { $link }
zalo-stopped-account = ⚠️ Zalo sends nothing any more: the Official Account is locked or gone. Please look at oa.zalo.me.
zalo-stopped-app = ⚠️ Zalo sends nothing any more: the app is not active, or not registered for “Official Account API”. Please look at developers.zalo.me.
zalo-stopped-permission = ⚠️ Zalo sends nothing any more: the Official Account has not given this permission to the app. Please give it and connect again.
zalo-stopped-verified = ⚠️ Zalo sends nothing any more: the Official Account is not verified. Please verify it at oa.zalo.me.
zalo-stopped-package = ⚠️ Zalo sends nothing any more: the Official Account's package does not include sending by API. Please upgrade at zalo.cloud/oa/pricing.
zalo-stopped-quota = ⚠️ Zalo sends nothing any more: the package's messages are used up. Please buy more or wait for next month.
zalo-stopped-billing = ⚠️ Zalo sends nothing any more: the Zalo Cloud account is empty or not linked. Please see zalo.cloud.
zalo-stopped-kind = ⚠️ Zalo sends nothing any more: this kind of Official Account may not. Please look at oa.zalo.me.
zalo-stopped-template = ⚠️ Zalo does not take the reminder template. Please see whether it is approved and allowed by UID, and the number in ZALO_REMINDER_TEMPLATE.

zalo-bot-plan-nearly-used = ⚠️ The Zalo bot's free plan is nearly used up: { $people } of { $mostPeople } people, and { $messages } of { $mostMessages } messages of this month. When it is used up, newcomers cannot write and messages cannot go out.
