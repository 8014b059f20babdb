namespace Plumbline.Tests.Extract;

/// <summary>
/// Figures read by eye in the source documents: the line, the kind, and every number that the statistic there must hold.
/// "nr" is a limit that was not reached.
/// </summary>
internal static class KeyFigures
{
    public static readonly string[] Zhou =
    [
        "14 count 85", "14 median_range 62.0 39 76", "14 median_range 4 1 16", "14 proportion 41.2", "14 proportion 38.8 28.44 50.01 95", "14 proportion 67.1 56.02 76.87 95",
        "14 median_time 5.55 3.68 7.52 95", "14 proportion 17.6", "14 proportion 52.9",
        "76 count 109", "76 count 85", "76 proportion 65 76.5", "76 proportion 41 48.2", "76 proportion 8 9.4", "76 proportion 6 7.1", "76 proportion 43 50.6",
        "78 median_range 62.0 39 76", "78 proportion 34.1", "78 proportion 60.0", "78 proportion 71.8", "78 proportion 9 10.6", "78 proportion 14 16.5", "78 median_range 36.3 8.5 154.6",
        "78 median_range 4.0 1 16", "78 proportion 32 37.6", "78 proportion 21 25.6", "78 proportion 35 41.2", "78 proportion 67.1", "78 proportion 51.8",
        "82 proportion 42 49.4", "82 proportion 34 40.0", "82 proportion 18 21.2", "82 proportion 24 28.2", "82 proportion 22 25.9", "82 proportion 20 23.5",
        "88 median_range 62.0 39 76", "89 proportion 56 65.9 85", "96 proportion 75 88.3", "103 proportion 12 14.6", "107 median_range 36.3 8.5 154.6", "118 count 0", "130 proportion 61 71.8", "134 proportion 14 16.5",
        "140 proportion 65 76.5", "140 proportion 5 5.9", "140 median_time 5.82 3.98 7.16 95",
        "145 proportion 67.1 56.02 76.87", "145 proportion 9 10.6", "145 proportion 15 17.6", "145 proportion 10 11.8",
        "147 proportion 38.8 28.44 50.01 95", "147 proportion 2 2.4", "147 proportion 12 14.1", "147 proportion 19 22.4", "147 proportion 67.1 56.02 76.87",
        "149 count 33", "149 proportion 14 42.4", "149 proportion 3 9.1", "149 proportion 16 48.5", "149 median_time 12.98 8.74 nr 95", "149 rate_at_time 3 93.6 76.6 98.4", "149 rate_at_time 6 77.2 58.0 88.4",
        "167 median_time 13.24 10.81 14.42", "167 proportion 34 40.0", "167 median_time 6.05 3.78 8.54", "167 proportion 53 62.4", "167 rate_at_time 6 51.0 39.5 61.4", "167 rate_at_time 12 31.0 20.8 41.7",
        "170 median_time 18.56 14.16 nr", "170 rate_at_time 6 81.5 71.3 88.4", "170 rate_at_time 12 68.4 57.3 77.7", "170 count 24",
        "176 proportion 60.0 40.6 77.3 95 0.0015", "176 proportion 18.8 7.2 36.4 0.0015", "176 p_value 0.0015", "176 proportion 86.7 69.3 96.2 0.0057", "176 proportion 53.1 34.7 70.9", "176 p_value 0.0057",
        "183 proportion 66.7 34.9 90.1", "183 proportion 19.0 5.5 41.9", "183 p_value 0.010", "183 proportion 86.7 69.3 96.2", "183 proportion 47.6 25.7 70.2", "183 p_value 0.022",
        "193 median_time 11.07 6.37 nr", "195 median_time 6.18 2.63 nr", "195 median_time 3.78 1.87 5.55", "195 p_value 0.0001", "197 p_value 0.0056",
        "197 median_time 19.38 nr", "197 median_time 18.56 9.07 nr", "197 median_time 11.83 6.31 15.18", "197 p_value 0.0003",
        "199 median_time nr 6.37", "199 median_time 5.75 3.55 11.07", "199 median_time 3.78 1.54 6.54", "199 p_value 0.0002", "199 median_time nr 14.16", "199 median_time 18.56 13.80 nr", "199 median_time 7.95 4.57 15.18", "199 p_value 0.0003", "199 p_value 0.0304",
        "203 proportion 33.3 7.5 70.1", "203 proportion 66.7 30.0 92.5", "203 proportion 76 89.4", "203 proportion 38.2 27.3 50.0", "203 proportion 65.8 54.0 76.3", "203 proportion 22 28.9",
        "205 proportion 35.4", "205 proportion 39.4", "207 proportion 34.3 19.13 52.21", "207 proportion 68.6 50.71 83.15", "207 proportion 44.7 30.17 59.88", "207 proportion 68.1 52.88 80.91", "207 proportion 1 2.9", "207 proportion 11 23.4",
        "211 proportion 84 98.8", "211 proportion 81 95.3", "211 proportion 27 31.8", "216 proportion 84 98.8 85", "227 proportion 6 7.1", "228 proportion 4 4.7", "229 count 0",
        "235 proportion 69.4", "235 proportion 65.9", "235 proportion 11.8", "235 proportion 5.9", "235 proportion 3 3.5", "235 proportion 1 1.2",
        "241 proportion 59 69.4 85", "241 proportion 44 51.8 85", "248 count 0", "256 proportion 5 5.9", "268 median_time 6.05", "268 median_time 13.1", "274 proportion 42.3", "274 median_time 7.4",
    ];

    public static readonly string[] Fu =
    [
        "14 count 74", "15 proportion 74.3", "15 proportion 31.1", "16 proportion 33.8", "16 median_range 33.0 31.1 34.8", "17 proportion 37.8", "17 proportion 32.7", "17 proportion 36.0", "18 proportion 34.8",
        "19 median_time 5.7 3.7 8.8 95", "19 median_time 24.3 14.4 41.1 95", "20 proportion 63.5", "21 proportion 37.8", "21 proportion 28.4", "21 proportion 31.1", "21 proportion 27.0",
        "218 count 84", "219 count 74", "220 proportion 44 59.5", "221 proportion 30 40.5", "221 median_range 61 44.0 77.0", "223 median_range 3 1 9", "224 proportion 74.3", "229 median_range 7 1 24", "234 median_range 33.0 31.1 34.8",
        "236 proportion 37.8", "237 proportion 3 4.1", "237 proportion 5 6.8", "237 proportion 20 27.0", "239 median_range 1.84 0.95 2.35", "240 proportion 32 43.2", "241 proportion 5 6.8",
        "244 proportion 36.0", "245 proportion 38.8", "246 proportion 34.8", "247 proportion 39.2", "248 median_time 8.8 6.0 14.7 95", "249 median_time 5.7 3.7 8.8 95", "251 median_time 24.3 14.4 41.1 95",
        "254 proportion 89.2", "255 proportion 52.7", "256 proportion 8.1 6 74", "257 count 4", "258 count 2", "262 proportion 63.5", "263 proportion 31.1", "265 proportion 70.3", "270 proportion 17 23.0", "272 proportion 23 31.1", "272 proportion 7 9.5",
        "292 proportion 33", "292 proportion 31", "294 median_time 4.2", "303 median_time 12.7", "324 proportion 30.4", "324 proportion 33.8", "364 median_range 61 44 77", "366 proportion 28 37.8", "369 proportion 44 59.5", "369 proportion 30 40.5",
        "376 median_range 3.4 2.2 6.2", "388 proportion 13 17.6", "392 proportion 23 31.1", "399 median_range 3 1 9", "417 proportion 32 43.2",
        "432 proportion 37.8 26.8 49.9 95", "434 proportion 3 4.1", "436 proportion 5 6.8", "438 proportion 20 27.0", "440 proportion 32 43.2", "442 proportion 5 6.8", "444 proportion 9 12.1", "446 median_range 1.84 0.95 2.35", "448 median_time 8.8 6.0 14.7 95",
        "449 proportion 4 5.4", "500 median_time 12.4", "500 median_time 6.9", "500 hazard_ratio 0.63 0.47 0.85 95 0.002",
    ];

    public static readonly string[] Pjms =
    [
        "50 count 38", "55 count 20", "55 count 18", "155 count 20", "155 count 18", "157 mean_sd 69.25 4.98", "157 mean_sd 69.50 5.90", "157 test_statistic 0.142", "157 p_value 0.888",
        "161 proportion 11 55.00 20", "161 proportion 10 55.56 18", "161 test_statistic 0.001", "161 p_value 0.973", "163 proportion 8 44.44", "173 test_statistic 0.012", "193 proportion 17 75.00", "207 test_statistic 0.372", "207 p_value 0.985", "223 proportion 10 55.56",
        "233 count 16", "236 proportion 85.00 0.046", "237 proportion 55.56", "237 test_statistic 3.993 0.046", "238 proportion 15.00", "239 proportion 2 20", "240 proportion 2 18", "242 proportion 90.00", "242 proportion 88.89", "244 median_time nr",
        "248 median_time 9.118 8.575 9.660", "248 median_time 4.750 4.415 5.085", "249 p_value 0.01", "254 count 38", "255 p_value 0.005", "256 p_value 0.005", "256 p_value 0.014", "258 p_value 0.010",
        "303 count 8 20", "303 count 9", "303 count 2", "303 count 1", "303 proportion 17 85.00 20", "305 count 6 18", "305 proportion 10 55.56 18", "307 test_statistic 3.993", "309 p_value 0.046",
        "379 proportion 7 35.00", "379 proportion 2 11.11", "379 p_value 0.084", "389 count 0 20", "389 proportion 1 5.56", "389 p_value 0.285", "391 count 0 18", "391 p_value 0.168",
        "397 coefficient -2.834 1.188", "397 test_statistic 5.693", "397 p_value 0.017", "397 hazard_ratio 0.059 0.006 0.603 95 0.017", "399 hazard_ratio 7.772 1.337 45.187", "401 hazard_ratio 11.008 1.722 70.383", "403 hazard_ratio 7.443 1.260 43.957", "403 p_value 0.027",
    ];

    public static readonly string[] Ren =
    [
        "6 count 257", "6 median_time 61", "6 median_time 24.0 21.7 26.9 95", "6 median_time 22.0 18.9 25.0 95", "6 hazard_ratio 1.046 0.780 1.403 95 0.764", "6 median_time 104.0 93.5 114.6 95", "6 median_time nr", "6 count 82", "6 median_time 75.0", "6 count 47",
        "6 p_value 0.006", "6 count 9", "6 count 248", "6 median_time 102.0", "6 p_value 0.283", "6 median_time 40", "6 hazard_ratio 0.421 0.214 0.829 95 0.012", "6 hazard_ratio 0.382 0.142 1.026 95 0.056", "6 count 130", "6 median_time 31.0", "6 median_time 13.0",
        "6 p_value 0.001", "6 median_time 110.0", "6 median_time 104.0", "6 p_value 0.030", "6 count 91", "6 count 196", "6 count 25", "6 median_time 77.0",
    ];

    public static readonly string[] Nci =
    [
        "34 median_time 9", "44 count 302", "44 count 153", "50 median_time 10.0", "50 median_time 4.0", "50 median_time 1.9", "50 coefficient 4.6", "50 median_time 12.7", "50 median_time 8.1", "50 proportion 95 302", "52 count 11", "52 count 7",
    ];
}
