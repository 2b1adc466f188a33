package io.backuptck.samples;

/** The answers that the documentation pages show, typed off them. */
final class PageSamples {

    /** Page 000, "Sample response". */
    static final String TENANT_START = """
            {"successful": true, "timestamp": "2024-01-09T17:11:43.385889278+08:00", "duration": 1, "status": 200,
             "traceId": "877fe32b83634153",
             "data": {"id": "22130706433028869", "dag_id": 4, "name": "Obcluster start full backup for t1", "stage": 1,
               "max_stage": 2, "state": "READY", "operator": "RUN",
               "start_time": "2024-01-09T17:11:43.384630643+08:00", "end_time": "2024-01-09T17:11:43.384630643+08:00",
               "additional_data": null, "nodes": null}}""";

    /** Page 001, "Response example". */
    static final String CLUSTER_START = TENANT_START.replace(" for t1", "");

    /** Page 002, "Example normal response". */
    static final String BACKUP = """
            {"backup": {"id": "e76112bfb2074871bf54cb8df5af7f64br14", "name": "backupwqwq32",
               "description": "mannual backup", "status": "BUILDING", "type": "manual",
               "begin_time": "2022-05-09T18:02:31+0800", "instance_id": "fd26e3bf26e5467587eec857e4f66ef0in14"},
             "job_id": "e4733090-b2c8-4ea7-a33a-f55f65723fb3"}""";

    /** Page 003, physical backup, "Response example"; the mask in the id stands for letters. */
    static final String PHYSICAL_START = """
            {"data":{"backupTaskId":"bak-********"}, "requestId":"7f6dba83-871a-4ff2-966d-c69f885ae559","success":true}""";

    /** Page 004, "Sample response". */
    static final String OVERVIEW = """
            {"successful": true, "timestamp": "2024-10-12T18:16:17.54002369+08:00", "duration": 36, "status": 200,
             "traceId": "11ae266d93f6e7c7",
             "data": {"status": {"tenant_id": 1002, "task_id": 1, "job_id": 1, "incarnation": 1, "backup_set_id": 1,
               "start_timestamp": "2024-10-12T18:08:08.723714+08:00", "end_timestamp": "2024-10-12T18:10:43.487426+08:00",
               "status": "COMPLETED", "start_scn": 1728727696264250400, "end_scn": 1728727843446713000,
               "user_ls_start_scn": 1728727710694531300, "encryption_mode": "NONE", "input_bytes": 128825794,
               "output_bytes": 22320897, "output_rate_bytes": 144225.6503, "extra_meta_bytes": 0, "tablet_count": 596,
               "finish_tablet_count": 596, "macro_block_count": 61, "finish_macro_block_count": 61, "file_count": 0,
               "meta_turn_id": 1, "data_turn_id": 0, "result": 0, "comment": "",
               "path": "oss://oss-328067-1012-obshell/backup/archive/test/1/1002/data?host=oss-cn-hangzhou.aliyuncs.com"}}}""";

    private PageSamples() {
    }
}
