/* The smallest dynamic C program: what starting a process costs by itself. */
int main(void) {
  return 0;
}
