-- What wrk asks for, and how it tells of it: wrk -s bench/drive.lua URL -- [zipf|turn FILE]
-- "zipf" draws a path of the file by Zipf's law, "turn" takes one after the other; without either it is always the URL.
local paths, sums, turn

function init(args)
    if not args[1] then
        return
    end
    paths = {}
    for line in io.lines(args[2]) do
        -- Made once: to write a request takes as long as to have a short one answered.
        paths[#paths + 1] = wrk.format("GET", line)
    end
    math.randomseed(1)
    if args[1] == "turn" then
        turn = 0
        return
    end
    sums = {}
    local sum = 0
    for rank = 1, #paths do
        sum = sum + 1 / rank
        sums[rank] = sum
    end
end

local function zipf()
    local drawn, low, high = math.random() * sums[#sums], 1, #sums
    while low < high do
        local middle = math.floor((low + high) / 2)
        if sums[middle] < drawn then
            low = middle + 1
        else
            high = middle
        end
    end
    return low
end

local ready

function request()
    if not paths then
        ready = ready or wrk.format()
        return ready
    end
    if turn then
        turn = turn % #paths + 1
        return paths[turn]
    end
    return paths[zipf()]
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        'RESULT {"requests": %d, "seconds": %f, "p50": %f, "p99": %f, "p999": %f, "errors": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        latency:percentile(99.9) / 1e3,
        errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
