VAR a = 1
VAR b = 2
VAR yes = true
~ a = (a + b) * 3 - 4 / 2 % 3
{a} {a == 7 and b == 2} {a > 3 or b < 0} {not (a > 3)} {!yes} {-a} {- (a - b)} {1 + 2 * 3 - 4} {(1 + 2) * 3} {10 mod 4}
~ b += 3
~ b -= 1
~ a++
~ b--
~ yes = not yes
{a} {b} {yes} {yes == false} {true == 1} {true + true} {yes + 1} {a <= 8} {b >= 3} {a != b}
* {a > b} {not yes} [Both]
* {a < b} [Neither]
* {yes or a} [Either]
- {a && b} {yes || b}
-> END
