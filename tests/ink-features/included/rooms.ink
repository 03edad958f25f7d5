VAR keys = 1
=== hall
The hall.
* {keys} [Upstairs] -> up
* [Out] -> out
= up
~ keys--
Upstairs {keys}.
-> out
=== out
Outside.
-> END
