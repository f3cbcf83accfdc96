"""What is typed in the scenes of the user guide's pictures."""

ROSTER_AGAIN = """\
示范局机关党支部花名册（2026年11月）
姓名,性别,出生年月,职工编号,政治面貌,入党时间,所在部门,职务
唐时雨,男,1975-10-01,00501,中共党员,1999.11,服务中心,四级调研员
顾南,女,1990.4.12,00104,中共党员,2013.6,办公室,文书
王一诺,女,,,中共党员,,综合业务科,科员
方知微,女,1998.3.9,00209,共青团员,,综合业务科,科员
江予安,男,1991.1,00608,中共党员,2031年13月,监督管理科,科员
"""
"""A second roster: one changed, one the same, one to ask about, two new, one cell impossible."""

ADJUSTED = {
    "表的标题": "谈话记录",
    "标题上方": "示范局机关党支部",
    "谈话对象的名称": "被谈话人",
    "谈话地点的名称": "谈话场所",
}
"""What an office would have printed otherwise, by the names of the lines."""
