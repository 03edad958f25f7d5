VAR tries = 0
-> door
=== door
A door.
* (knock) Knock.
  "Nobody."
* (call) [Call "hello"] She calls.
+ (push) Push [it] the door {push} time{push > 1:s}.
  ~ tries++
+ {knock && call} [Give up] -> up
* * [Deep in]
    Too deep.
- {tries < 3: -> door}
-> up
=== up
{door} {door.knock} {door.push} {tries}.
-> END
