zalo-fake-usage = Usage: npm run zalo:fake -- [--port 3900] [--bot-port 3901] [--webhook http://localhost:3000/webhooks/zalo]
zalo-fake-port-in-use = Port { $port } cannot be opened ({ $why }). Choose another with --port or --bot-port.
zalo-fake-settings = # Two stand-ins for Zalo's servers run on this computer. Copy these lines into .env, then npm start:
zalo-fake-how =
    Type a sentence and Enter to write to the OA, [1] to press button 1, /bot and a sentence to write to the Zalo bot. Ctrl+D to end.
    You are zalo:{ $person } and zalo-bot:{ $botPerson } (put one into STAFF to be staff).
zalo-fake-oa = OA: { $text }
zalo-fake-bot = Bot: { $text }
zalo-fake-picture = (picture: { $name })
zalo-fake-file = (file: { $name })
zalo-fake-link = Open: { $url }
zalo-fake-no-button = There is no button { $number }.
zalo-fake-not-heard = The service at { $url } has not taken it (answer: { $status }). Is npm start running, and are the lines above in .env?
