#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

//! Readings of the process that measures itself, and their output: one "name value" a line on standard
//! output, which the driver collects.
namespace bench {

double processCpuMs(); //!< user and system time of all threads, ended ones too
double threadCpuMs(); //!< of the calling thread
double wallMs(); //!< of a clock that only goes on

struct Memory
{
    double rssMb = 0;
    double pssMb = 0; //!< shared pages counted by share
    double heapMb = 0; //!< what is allocated, without the allocator's own reserves
};
Memory memory();

int openHandles(); //!< files, sockets and pipes the process holds
int threads();

void print(std::string_view name, double value);

//! True under valgrind, where everything takes some fifty times longer.
bool isSlowedDown();

//! Counts the instructions of all threads while it lives, under callgrind started with --instr-atstart=no;
//! the count is found in callgrind's output under \a name. Elsewhere it does nothing.
class CountedInstructions
{
public:
    explicit CountedInstructions(std::string name);
    ~CountedInstructions();
    CountedInstructions(const CountedInstructions &) = delete;
    CountedInstructions &operator=(const CountedInstructions &) = delete;

private:
    std::string m_name;
};

//! Writes what callgrind has counted since the program began, under \a name.
void dumpInstructions(const char *name);

} // namespace bench
