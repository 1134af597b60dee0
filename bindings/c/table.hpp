// The handle of a table: a structure with one C++ object, as converter.hpp says of all handles.
#pragma once

#include "jazu.h"
#include "jazu/table.hpp"

struct jazu_table {
  jazu::Table table;
};
