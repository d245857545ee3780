#include "bench/meters.h"

#include <cstdio>
#include <utility>

#include <dirent.h>
#include <malloc.h>
#include <time.h>

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#define BENCH_HAS_CALLGRIND
#endif

namespace bench {

namespace {

double readMs(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

int entriesOf(const char *folder)
{
    int entries = 0;
    if (DIR *directory = opendir(folder)) {
        while (const dirent *entry = readdir(directory))
            entries += entry->d_name[0] == '.' ? 0 : 1;
        closedir(directory);
    }
    return entries;
}

} // namespace

double processCpuMs()
{
    return readMs(CLOCK_PROCESS_CPUTIME_ID);
}

double threadCpuMs()
{
    return readMs(CLOCK_THREAD_CPUTIME_ID);
}

double wallMs()
{
    return readMs(CLOCK_MONOTONIC);
}

Memory memory()
{
    Memory found;
    if (FILE *file = std::fopen("/proc/self/smaps_rollup", "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, file)) {
            long kilobytes = 0;
            if (std::sscanf(line, "Rss: %ld", &kilobytes) == 1)
                found.rssMb = static_cast<double>(kilobytes) / 1024;
            else if (std::sscanf(line, "Pss: %ld", &kilobytes) == 1)
                found.pssMb = static_cast<double>(kilobytes) / 1024;
        }
        std::fclose(file);
    }
    const struct mallinfo2 heap = mallinfo2();
    found.heapMb = static_cast<double>(heap.uordblks + heap.hblkhd) / (1024 * 1024);
    return found;
}

int openHandles()
{
    // Less the one that reads the folder.
    return entriesOf("/proc/self/fd") - 1;
}

int threads()
{
    return entriesOf("/proc/self/task");
}

void print(std::string_view name, double value)
{
    std::printf("%.*s %.6g\n", static_cast<int>(name.size()), name.data(), value);
    std::fflush(stdout);
}

#ifdef BENCH_HAS_CALLGRIND

bool isSlowedDown()
{
    return RUNNING_ON_VALGRIND != 0;
}

CountedInstructions::CountedInstructions(std::string name) : m_name(std::move(name))
{
    // Begun once and never stopped: starting anew in the middle of other threads' work can leave absurd
    // counts behind.
    static const bool isCounting = [] {
        CALLGRIND_START_INSTRUMENTATION;
        return true;
    }();
    Q_UNUSED(isCounting)
    CALLGRIND_DUMP_STATS_AT("between");
}

CountedInstructions::~CountedInstructions()
{
    CALLGRIND_DUMP_STATS_AT(m_name.c_str());
}

void dumpInstructions(const char *name)
{
    CALLGRIND_DUMP_STATS_AT(name);
}

#else

bool isSlowedDown()
{
    return false;
}

CountedInstructions::CountedInstructions(std::string name) : m_name(std::move(name)) { }

CountedInstructions::~CountedInstructions() = default;

void dumpInstructions(const char *) { }

#endif

} // namespace bench
