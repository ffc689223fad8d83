int Narrowed(double value);

int Narrowed(double value) { return value; }
