start-rehearsal = A rehearsal: nothing is sent to the outside. Open: { $url }
start-on-hold = The data seems to be put back from a backup (or was off for more than a day): reminders and announcements wait. Staff type /tinhtrang to let them go on.
start-live = Live. Web chat: { $url }
start-no-redis = REDIS_URL: Redis cannot be reached ({ $why }).
start-data-dir-in-use = DATA_DIR: the folder { $folder } is in use by another service. Stop that one, or set another DATA_DIR.
start-port-in-use = PORT: port { $port } is in use by another program. Stop that program, or set another PORT.
start-cannot-listen = HOST, PORT: port { $port } cannot be opened ({ $why }).
start-no-programme = PROGRAMME: the file { $path } cannot be read ({ $why }).
