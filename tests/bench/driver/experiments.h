#pragma once

#include "bench/driver/lab.h"
#include "bench/driver/table.h"

#include <functional>
#include <vector>

namespace bench {

//! Something that is measured in one go and gives some rows.
struct Experiment
{
    QString name;
    QStringList whats; //!< of its rows, for when it fails as a whole
    std::function<QList<Row>(Lab &lab)> measure;
    bool isQuick = false; //!< also part of the quick run
};

//! One function for each file of experiments. \a quick: fewer tasks and repetitions.
std::vector<Experiment> startExperiments(bool quick);
std::vector<Experiment> pollExperiments(bool quick);
std::vector<Experiment> partExperiments(bool quick); //!< decoding, storing, the first walk
std::vector<Experiment> listExperiments(bool quick); //!< searching, sorting, painting
std::vector<Experiment> peerExperiments(bool quick); //!< beside transmission-qt
std::vector<Experiment> soakExperiments(bool quick); //!< whether anything grows in the long run

//! What has to be watched for minutes: begun first, looked at last.
class LongWatch
{
public:
    LongWatch(Lab *lab, bool quick);
    ~LongWatch();

    //! Call now and then: the watching begins when the programs have had time to calm down.
    void look();
    QList<Row> rows(); //!< waits until there was enough to see

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace bench
