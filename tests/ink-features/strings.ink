VAR name = "Ann"
VAR empty = ""
VAR n = 3
~ temp full = name + " " + "Lee"
{full} {name == "Ann"} {name != "Ann"} {name ? "nn"} {name !? "x"} {"a" + 1} {"x" + 1.5} {"{name}'s {n}"}
{empty == "":empty|full} {"{empty}" == ""} {"12" + "3"} {"10" == 10} {"a" == "A"}
~ name = "{name}{name}"
{name}
~ temp built = "{n > 2:many|few} {~red|blue} {one()}"
{built}
* ["{built}" {name}]
* \ [Escaped \[ \] \{ \} \# \| \/\/ \<>]
  Escaped \[ \] \{ \} \# \| \/\/ \-> \<>
- Quote "double" 'single' – dash … “curled” ünïcödé 日本 🙂 & < > % ~ ^ ` $ * + = 5.
, 5.0 and 7.0f, 0.05, 12.00, [1, 2.0]; "a", 3.0, "b".
-> END
=== function one()
~ return "one" + "!"
