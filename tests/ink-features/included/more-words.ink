CONST mark = "!"
