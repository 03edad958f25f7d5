VAR x = 0.05
VAR y = 2.0
VAR big = 100000000.0
VAR z = -4.0
VAR whole = 1.5
VAR below = 1.5
~ x = x + 0.05
{x} {x + 0.01} {y} {y / 4} {z} {z / 8} {7 / 2} {7.0 / 2} {7 / 2.0} {-7 / 2} {7 mod 3} {7.5 % 2} {big} {big * 10}
{INT(3.7)} {INT(-3.7)} {FLOOR(3.7)} {FLOOR(-3.2)} {CEILING(3.2)} {FLOAT(3)} {FLOAT(3) / 2} {POW(2, 3)} {POW(2.0, 0.5)} {POW(4, -1)}
{MIN(2, 3.5)} {MAX(2, 3.5)} {MIN(1, 2)} {-x} {not 0.0} {1 == 1.0} {0.1 + 0.2} {1 / 3.0} {3 * 1.5} {2 > 1.5} {10.0 - 10}
~ whole = FLOAT(7)
~ below = -FLOAT(9)
~ temp kept = FLOAT(5)
~ temp t = 1.0
~ t = t / 3
- (again)
~ y = y * 0.5
~ z += 1.0
{y} {z} {t} {y > 0.05 && z < 0.0} {y + 3.01}{y + 0.05}{y - 7.0}
+ {z < 0} [Halve {y / 2} ] -> again
+ [Stop] {z / 3} {whole / 2} {below / 2} {kept / 2}
- -> END
