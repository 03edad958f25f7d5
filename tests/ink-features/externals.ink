EXTERNAL weight(kilos)
EXTERNAL ring(times)
VAR bag = 3
It weighs {weight(bag)}.
~ ring(2)
~ bag = weight(5)
{weight(bag) > 10:Heavy|Light}.
* [Ring {weight(1)}] {ring(1)}
* [Leave]
- {"{weight(2)} pounds"} <>
~ ring(3)
<> in all.
-> END
=== function weight(kilos)
~ return kilos * 2.5
=== function ring(times)
{times > 1:
  Ding.
  ~ ring(times - 1)
- else:
  Dong.
}
